@echo off
setlocal enabledelayedexpansion
rem Builds FerroLoop when its jar is missing or older than the sources, then runs it.
set "HERE=%~dp0"
set "JAR=%HERE%target\ferroloop.jar"
set "STALE="
if not exist "%JAR%" (
  set "STALE=1"
) else (
  for /f %%N in ('powershell -NoProfile -Command "$jar = (Get-Item -LiteralPath '%JAR%').LastWriteTime; if (Get-ChildItem -Recurse -File -LiteralPath '%HERE%src\main','%HERE%calibration','%HERE%instrument-profiles','%HERE%simulators','%HERE%pom.xml' | Where-Object { $_.LastWriteTime -gt $jar } | Select-Object -First 1) { 1 }"') do set "STALE=%%N"
)
if defined STALE (
  echo ferroloop: building ^(once, and after changes^) ... 1>&2
  pushd "%HERE%"
  call mvnw.cmd -q -B -Dstyle.color=never -Dmaven.test.skip=true -Dspotless.check.skip=true -Djacoco.skip=true package 1>&2
  set "BUILT=!ERRORLEVEL!"
  popd
  if not "!BUILT!"=="0" (
    echo ferroloop: the build failed, see above 1>&2
    exit /b 1
  )
)
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
rem Since Java 22 a program has a console even without a terminal; java.base has one only with it.
"%JAVA%" -Djdk.console=java.base -Xshare:auto -XX:+UseParallelGC -Djava.awt.headless=true %FERROLOOP_JAVA_OPTIONS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

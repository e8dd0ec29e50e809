@echo off
setlocal
rem Maven wrapper: an installed Maven, else the one named in .mvn\wrapper\maven-wrapper.properties.
set "HERE=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1 || (
  echo mvnw: no Java found; install a JDK 17 or newer, or set JAVA_HOME to one 1>&2
  exit /b 1
)
if not defined MVNW_REPOURL (
  where mvn >nul 2>&1 && (
    call mvn %*
    exit /b
  )
)
set "MAVEN="
for /f "delims=" %%M in ('call "%JAVA%" "%HERE%.mvn\wrapper\MavenFetch.java" "%HERE%.mvn\wrapper\maven-wrapper.properties"') do set "MAVEN=%%M"
if not defined MAVEN (
  echo mvnw: Maven could not be fetched, see above; or install Maven 3.8 or newer 1>&2
  exit /b 1
)
call "%MAVEN%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%

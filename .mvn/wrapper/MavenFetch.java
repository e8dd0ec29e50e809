import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Fetches the Maven of maven-wrapper.properties, checks it and unpacks it; run by mvnw as a single
 * source file, so that a JDK is all that a fresh machine needs. MVNW_REPOURL, as in the standard
 * wrapper, names a repository to take it from instead. Prints the folder of the unpacked Maven.
 */
final class MavenFetch {
  public static void main(String[] args) throws Exception {
    Properties wanted = new Properties();
    try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
      wanted.load(in);
    }
    String url = wanted.getProperty("distributionUrl");
    String file = url.substring(url.lastIndexOf('/') + 1);
    String version = file.replaceAll("apache-maven-(.*)-bin\\.zip", "$1");
    String repository = System.getenv("MVNW_REPOURL");
    if (repository != null && !repository.isBlank()) {
      url = repository + "/org/apache/maven/apache-maven/" + version + "/" + file;
    }
    Path dists = Path.of(System.getProperty("user.home"), ".m2", "wrapper", "dists");
    Path home = dists.resolve("apache-maven-" + version);
    if (!Files.isRegularFile(home.resolve("bin").resolve("mvn"))) {
      System.err.println("mvnw: fetching Maven " + version + " from " + url);
      Files.createDirectories(dists);
      Path archive = Files.createTempFile(dists, "maven", ".zip");
      try {
        fetch(url, archive, wanted.getProperty("distributionSha256Sum"));
        Path unpacked = Files.createTempDirectory(dists, "unpacking");
        unpack(archive, unpacked);
        Files.move(
            unpacked.resolve(home.getFileName()), home, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(unpacked);
      } finally {
        Files.deleteIfExists(archive);
      }
    }
    System.out.println(home);
  }

  private static void fetch(String url, Path archive, String sha256) throws Exception {
    HttpClient client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    HttpResponse<InputStream> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(url)).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(url + " answered " + answer.statusCode() + ", expected 200");
    }
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream in = new DigestInputStream(answer.body(), digest)) {
      Files.copy(in, archive, StandardCopyOption.REPLACE_EXISTING);
    }
    String found = HexFormat.of().formatHex(digest.digest());
    if (!found.equals(sha256)) {
      throw new IllegalStateException(
          url + " has SHA-256 " + found + ", expected " + sha256 + ": not used");
    }
  }

  private static void unpack(Path archive, Path folder) throws Exception {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IllegalStateException("an entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(zip, target);
          if (target.getParent().endsWith("bin")) {
            target.toFile().setExecutable(true);
          }
        }
      }
    }
  }
}

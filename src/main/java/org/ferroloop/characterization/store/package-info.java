/**
 * The run store: one folder a run, in which nothing that was acknowledged is lost, whenever the
 * process is killed, and nothing can change unseen.
 *
 * <pre>
 *   manifest.json   written once, before the first record: command, resolved configuration,
 *                   versions, seeds, identities and limits of the instruments
 *   records.jsonl   append-only; one JSON object a line, each with its number and a checksum:
 *                   run (checksum of the manifest), pulse, read, file, resume, end
 *   log             what happened, a line each with its time; for people
 *   *.csv           what was exported; the records hold their checksums
 * </pre>
 *
 * <p>A pulse's record is written before the pulse goes out and is on the disk then, with all that
 * was read before it. After a kill the last record may therefore be of a pulse that never went out:
 * whoever resumes has to look at the device first.
 */
package org.ferroloop.characterization.store;

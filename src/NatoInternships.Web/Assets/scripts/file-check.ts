/** Problems of a chosen file that can be found before sending. The names are those of the form's data-text-… attributes. */
export type FileProblem = 'empty' | 'too-large' | 'heic' | 'unknown-type' | 'unreadable';

const bytesLookedAt = 1024;

/** Returns null when the portal accepts files of this kind. Checks the content, like the server, not the name. */
export async function problemOf(file: File, mostBytes: number): Promise<FileProblem | null> {
  if (file.size === 0) return 'empty';
  if (file.size > mostBytes) return 'too-large';
  let start: Uint8Array;
  try {
    start = new Uint8Array(await file.slice(0, bytesLookedAt).arrayBuffer());
  } catch {
    return 'unreadable'; // Moved, renamed or changed since it was chosen, or no longer available from its app.
  }
  if (isKnown(start)) return null;
  return isHeic(start) ? 'heic' : 'unknown-type';
}

function isKnown(start: Uint8Array): boolean {
  return begins(start, 0xff, 0xd8, 0xff) // JPEG
    || begins(start, 0x89, 0x50, 0x4e, 0x47) // PNG
    || begins(start, 0x50, 0x4b, 3, 4) // Word
    || text(start).includes('%PDF-'); // Some programs write a line before it; the server decides.
}

const isHeic = (start: Uint8Array): boolean => /^ftyp(hei|hev|mif1|msf1)/.test(text(start.subarray(4, 12)));

const begins = (start: Uint8Array, ...bytes: number[]): boolean => bytes.every((byte, index) => start[index] === byte);

const text = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

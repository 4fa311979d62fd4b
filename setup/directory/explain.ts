import type { DirectoryRefusal } from '../../domain/directory/verify-directory.ts'

/** Why a directory is refused, in words for whoever signs or publishes it, and what to do. */
const WORDS = {
  'file-unreadable': 'It cannot be read. Check the name of the file.',
  'file-taken': 'There is a file of that name, and it stays. Choose another name.',
  'root-key-invalid':
    'This is no root key. It is the file that "make-root-key" wrote, or its public half.',
  'root-key-public': 'This is only the public half. Signing needs the file on the offline machine.',
  'desks-invalid':
    'It does not fit. Make it again with "desks" at the intake, then correct the places below.',
  'private-key-inside':
    'There is a PRIVATE key in it. Stop, delete this file wherever it went, and replace that key. Only public keys (age1…) belong here.',
  'desk-key-file-invalid':
    'This is not the file of a new desk key. It is made in the console, on the page of the key.',
  'desk-key-differs':
    'The intake does not give out the key that is in the file of this desk. Do not sign. First run "desks" at the intake again: the key is in it once enough members opened with it. If it still differs, call the desk.',
  'no-main-desk': 'It has no desk "comensha": what no other desk is for would go nowhere.',
  'desk-key-expired':
    'No key of a desk named below may be used today. Add its next key, with dates, and sign again.',
  'desk-unknown':
    'A desk named below is not at this intake: it would refuse every signal to it. Run "desks" here and sign again.',
  'desk-unattended':
    'Nobody can open what is sealed to a desk named below. Have its first member enrol, then publish again.',
  'filing-key-unknown':
    'The key of this intake for proofs of filing is not in it. Run "desks" here and sign again.',
  'days-invalid': 'Give --days from 1 to 370.',
  'version-invalid': 'Give --version as a whole number above the one that is in use.',
  'directory-signature':
    'It was signed by another key, or changed after signing. Do not use it. Ask the keepers of the root key for the file anew.',
  'directory-unknown-form':
    'The signature is good, but this version does not know its form. Update the program that reads it, or sign with this one.',
  'directory-older':
    'It is older than the directory that is in use. Take the newest, or sign again with --previous.',
  'directory-expired': 'Its last day has passed. Sign a new one with --previous.',
  'directory-same-version':
    'Another directory has this version already. Sign again with --previous and the one in use.',
  'store-unusable': 'The database of the intake cannot be opened. Set DATA_DIR or DATABASE_URL.',
} as const satisfies Record<DirectoryRefusal, string> & Record<string, string>

export type CommandRefusal = keyof typeof WORDS

/** A refusal on one line, and its places below it. */
export const explain = (
  what: string,
  { code, fields = [] }: { readonly code: CommandRefusal; readonly fields?: readonly string[] },
): string => [`${what}: ${code}`, WORDS[code], ...fields.map((field) => `  ${field}`)].join('\n')

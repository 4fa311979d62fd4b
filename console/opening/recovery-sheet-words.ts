/**
 * The words printed on a recovery sheet, in Dutch and English together. They live here and not in
 * `locales/`: a sheet lies in a safe for years and must say what to do to someone who has only the
 * sheet, in whatever language the console was when it was printed.
 */
export const SHEET_WORDS = {
  title: 'SIGNAALWIJZER - HERSTELBLAD / RECOVERY SHEET',
  sheet: (number: number, count: number) =>
    `Blad ${number} van ${count} / Sheet ${number} of ${count}`,
  desk: 'Loket / Desk',
  key: 'Sleutel / Key',
  code: 'Code',
  dutch: [
    'WAT IS DIT?',
    'Met twee van de drie bladen kan het loket zijn sleutel herstellen. Zonder die',
    'sleutel kan niemand de signalen van het loket nog lezen. Met één blad kan',
    'niemand iets.',
    'BEWAREN',
    'Bewaar elk blad op een andere plek, bij een andere persoon, in een kluis.',
    'Maak geen foto en zet het niet in e-mail, chat of een map op de computer.',
    'HERSTELLEN',
    '1. Open de console van het loket en kies "Sleutel herstellen".',
    '2. Typ van twee bladen de code over. Hoofdletters en spaties maken niet uit.',
    '3. De console controleert de codes en zegt het als een letter niet klopt.',
    'Blad kwijt of door een ander gezien? Laat een nieuwe sleutel maken.',
  ],
  english: [
    'WHAT IS THIS?',
    'With two of the three sheets the desk can restore its key. Without that key',
    'nobody can read the signals of the desk any more. With one sheet nobody can',
    'do anything.',
    'KEEPING IT',
    'Keep each sheet in another place, with another person, in a safe.',
    'Take no photo and do not put it in e-mail, chat or a folder on a computer.',
    'RESTORING',
    '1. Open the console of the desk and choose "Restore the key".',
    '2. Type the code of two sheets. Capitals and blanks make no difference.',
    '3. The console checks the codes and says so when a letter is wrong.',
    'Sheet lost, or seen by someone else? Have a new key made.',
  ],
} as const

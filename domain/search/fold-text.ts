const MARKS = /\p{Diacritic}/gu

/**
 * Gives a text as it is compared: lower case, accents dropped, curly quotes straightened.
 * Never drops a letter or a digit.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[‘’`]/gu, "'")
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .toLowerCase()

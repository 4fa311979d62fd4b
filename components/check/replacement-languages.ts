import { REPLACEMENT_LANGUAGES } from '../../domain/anonymise/replacements.ts'

/** Each language by its own name, with a capital as a list has it. */
export const nameOfLanguage = (code: string): string => {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1)
}

/** The language to begin with: that of the page where it has words, else Dutch. */
export const firstReplacementLanguage = (language: string): string =>
  REPLACEMENT_LANGUAGES.includes(language) ? language : 'nl'

/** Words too common to tell lines apart. Small on purpose: "geen" and "nooit" tell a lot. */
const WORDS: Readonly<Record<string, string>> = {
  nl: 'aan als bij dan dat de deze die dit door een en er haar het hij hun ik in is je maar met naar of om ook op te tot uit van voor was wel wordt worden ze zich zij zijn zo',
  en: 'a an and are as at be but by for from he her his i in is it its of on or she so that the their them they this to was with you your',
}

/** Gives the words that search passes over in a language; none for a language it does not know. */
export const stopWordsOf = (language: string): ReadonlySet<string> =>
  new Set(WORDS[language]?.split(' '))

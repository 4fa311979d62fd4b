let title: string | undefined
let inMode = (plain: string): string => plain

/** Puts a page's name in the title of the tab. Never give it anything of a case. */
export const setPageTitle = (plain: string): void => {
  title = plain
  document.title = inMode(plain)
}

/** Wraps every title of this page, now and later, in the words of a mode ("Oefenen · …"). */
export const markPageTitles = (wrap: (plain: string) => string): void => {
  title ??= document.title
  inMode = wrap
  document.title = wrap(title)
}

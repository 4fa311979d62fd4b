/** What WXT gives the extension's own rooms under this name; a test replaces it by a stand-in. */
declare module '#imports' {
  export { browser } from 'wxt/browser'
}

import { utf8 } from '@scure/base'

/** UTF-8 bytes of a text. */
export const encodeText = (text: string): Uint8Array => utf8.decode(text)

/** The text of UTF-8 bytes; throws when the bytes are no UTF-8. */
export const decodeText = (bytes: Uint8Array): string => utf8.encode(bytes)

/** The text with lone surrogates, which no file format can hold, replaced by U+FFFD. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD')

/** A number or code that looks like one of a person and is not: its sort, and a sentence with it. */
export type LookAlike = readonly [sort: string, sentence: string]

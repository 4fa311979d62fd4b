/** The words of one language that say something about a capitalised word beside them. */
export type Speech = {
  /** Stands right before a name: mevrouw, dhr, dr. */
  readonly titles: string
  /** Who somebody is to somebody: moeder, vriendin, cliënt, pooier. */
  readonly relations: string
  /** What somebody does: minister, trainer, advocaat. */
  readonly roles: string
  /** Says that a name follows: heet, genaamd, alias. */
  readonly naming: string
  /** Opens or closes a letter or message: hoi, beste, groetjes. */
  readonly greetings: string
  /** Says that somebody speaks: zegt, aldus, volgens. */
  readonly saying: string
  /** What people do or are: is, heeft, kwam, woont, belde. */
  readonly doing: string
  /** Stands before a place: in, te, naar. */
  readonly placeBefore: string
  /** Stands before a person more than before a place: met, door, aan. */
  readonly personBefore: string
  readonly articles: string
  readonly and: string
  /** Kinds of houses and bodies that carry a name: hotel, stichting, school. */
  readonly bodies: string
  /** Other words that are never a name: for knowing the language, and at the start of a sentence. */
  readonly small: string
}

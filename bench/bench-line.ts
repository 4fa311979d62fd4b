/** One measurement. `ratio` is this value divided by that of the floor or peer in the same run. */
export type BenchLine = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly comparedWith?: string
  readonly ratio?: number
}

import type { CheckedSignal } from '../anonymise/check-signal.ts'
import type { Desk } from '../directory/schema.ts'

declare const routed: unique symbol

/** The part of a route that travels with the signal: service and rule ids. */
export type SealedRoute = {
  readonly first: string[]
  readonly also: string[]
  readonly because: string[]
}

/** A checked signal with the desk it goes to, the desk that reads a copy, and the reason why. */
export type RoutedSignal = {
  readonly signal: CheckedSignal
  readonly route: SealedRoute
  readonly desk: Desk
  readonly alsoDesk?: Desk
  readonly [routed]: true
}

/** Joins a checked signal with its route and desks. Only `chooseRoute` decides them. */
export const routedSignal = (
  signal: CheckedSignal,
  route: SealedRoute,
  desk: Desk,
  alsoDesk?: Desk,
): RoutedSignal =>
  ({ signal, route, desk, ...(alsoDesk === undefined ? {} : { alsoDesk }) }) as RoutedSignal

/** The same signal for its own desk alone: the professional does not want a second one to read it. */
export const withoutCopy = ({ signal, route, desk }: RoutedSignal): RoutedSignal =>
  routedSignal(signal, route, desk)

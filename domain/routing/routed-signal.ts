import type { CheckedSignal } from '../anonymise/check-signal.ts'
import type { Desk } from '../directory/schema.ts'

declare const routed: unique symbol

/** The part of a route that travels with the signal: service and rule ids. */
export type SealedRoute = {
  readonly first: string[]
  readonly also: string[]
  readonly because: string[]
}

/** A checked signal with the desk it goes to and the reason why. */
export type RoutedSignal = {
  readonly signal: CheckedSignal
  readonly route: SealedRoute
  readonly desk: Desk
  readonly [routed]: true
}

/** Joins a checked signal with its route and desk. Only `chooseRoute` calls this. */
export const routedSignal = (signal: CheckedSignal, route: SealedRoute, desk: Desk): RoutedSignal =>
  ({ signal, route, desk }) as RoutedSignal

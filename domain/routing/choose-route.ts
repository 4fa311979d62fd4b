import type { CheckedSignal } from '../anonymise/check-signal.ts'
import { findDesk, type FindDeskRefusal } from '../directory/find-desk.ts'
import type { Directory } from '../directory/schema.ts'
import { ok, type Result } from '../result.ts'
import { routeSignal, type RouteResult } from './route-signal.ts'
import { routedSignal, type RoutedSignal } from './routed-signal.ts'

/**
 * Chooses where a checked signal goes: services and reasons by the directory's rules, and the desk
 * whose key it will be sealed to at `now`. Refuses an expired directory or desk key; an unknown
 * region or service falls back to CoMensha, never to nothing. Reads coded answers, never the text.
 */
export const chooseRoute = (
  signal: CheckedSignal,
  directory: Directory,
  now: Date,
): Result<{ readonly routed: RoutedSignal; readonly route: RouteResult }, FindDeskRefusal> => {
  const { lane, sector, role, ageBand, exploitation, setting, region, consent, wishes } = signal
  const route = routeSignal(
    { lane, sector, role, ageBand, exploitation, setting, region, consent, wishes },
    directory.rules,
    directory,
  )

  const desk = findDesk(directory, route.desk, now)
  if (!desk.ok) return desk
  const sealedRoute = {
    first: route.first.map(({ id }) => id),
    also: route.also.map(({ id }) => id),
    because: [...route.because],
  }
  return ok({ routed: routedSignal(signal, sealedRoute, desk.value), route })
}

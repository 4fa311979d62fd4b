import type { CheckedSignal } from '../anonymise/check-signal.ts'
import { findDesk, type FindDeskRefusal } from '../directory/find-desk.ts'
import type { Directory } from '../directory/schema.ts'
import { ok, type Result } from '../result.ts'
import { resolveService } from './resolve-service.ts'
import { FALLBACK_DESK, routeSignal, type RouteResult } from './route-signal.ts'
import { routedSignal, type RoutedSignal } from './routed-signal.ts'

/**
 * Chooses where a checked signal goes: services and reasons by the directory's rules, the desk whose
 * key it will be sealed to at `now`, and CoMensha's beside it for a copy. A desk that the directory
 * does not name, or has no usable key for, becomes CoMensha's, never nothing. Refuses an expired
 * directory or no usable key at all. Reads coded answers, never the text.
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

  const main = findDesk(directory, FALLBACK_DESK, now)
  const nearest = resolveService(route.desk, region, directory)
  const slug = nearest.isUnknown ? route.desk : nearest.id
  const routedTo = findDesk(directory, slug, now)
  const desk = routedTo.ok ? routedTo : main
  if (!desk.ok) return desk

  const copyDesk = main.ok && main.value.id !== desk.value.id ? main.value : undefined
  const sealedRoute = {
    first: route.first.map(({ id }) => id),
    also: route.also.map(({ id }) => id),
    because: [...route.because],
  }
  return ok({ routed: routedSignal(signal, sealedRoute, desk.value, copyDesk), route })
}

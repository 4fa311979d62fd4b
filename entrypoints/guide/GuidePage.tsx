import { useMemo } from 'preact/hooks'

import { Guide } from '../../components/guide/Guide.tsx'
import { FacePage } from '../face/FacePage.tsx'
import { createGuideHost } from '../face/guide-host.ts'
import { leaveQuickly } from '../face/leave-quickly.ts'

/** The guide as a page of its own: cards, whom to call, information, phrases. */
export const GuidePage = () => {
  const host = useMemo(createGuideHost, [])
  return (
    <FacePage onExit={() => void leaveQuickly(host.flush)}>
      <Guide host={host} />
    </FacePage>
  )
}

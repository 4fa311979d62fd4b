import { useMemo } from 'preact/hooks'

import { Guide } from '../../components/guide/Guide.tsx'
import { FacePage } from '../face/FacePage.tsx'
import { createGuideHost } from '../face/guide-host.ts'
import { leaveQuickly } from '../face/leave-quickly.ts'

/** The guide beside the page someone works in; opens at the card of their sector. */
export const SidePanel = () => {
  const host = useMemo(createGuideHost, [])
  return (
    <FacePage
      look="panel"
      onExit={() => {
        void leaveQuickly(host.flush).then(() => {
          window.close()
        })
      }}
    >
      <Guide host={host} look="panel" />
    </FacePage>
  )
}

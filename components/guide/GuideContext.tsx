import { createContext, type ComponentChildren } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'

import type { Service } from '../../domain/content/directory-schema.ts'
import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import type { Sector } from '../../domain/signal/vocabulary.ts'
import type { GuideHost } from './guide-host.ts'
import { sectorOfTicked } from './sector-of-ticked.ts'

const MINUTE_MS = 60_000

export type GuideInUse = {
  readonly sector: Sector | null
  readonly chooseSector: (sector: Sector) => void
  readonly region: string
  readonly chooseRegion: (region: string) => void
  readonly services: readonly Service[]
  /** Refreshed each minute, so that "open now" stays true on a page left open. */
  readonly now: Date
  readonly ticked: readonly string[]
  readonly tick: (ticked: readonly string[]) => void
  readonly keepsTicked: boolean
  readonly takeQuery: () => Promise<string>
  readonly startSignal: () => void
}

const Context = createContext<GuideInUse | undefined>(undefined)

type Props = { readonly host: GuideHost; readonly children: ComponentChildren }

/** Gives everything inside the sector, region, services, time and ticked lines. */
export const GuideProvider = ({ host, children }: Props) => {
  const [sector, setSector] = useState(host.sector)
  const [region, setRegion] = useState('unknown')
  const [services, setServices] = useState<readonly Service[]>(dutchDirectory.services)
  const [now, setNow] = useState(() => new Date())
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [keepsTicked, setKeepsTicked] = useState(false)

  useEffect(() => {
    void host.loadRegion().then(setRegion)
    void host.loadServices().then((newer) => {
      if (newer) setServices(newer)
    })
    const timer = setInterval(() => {
      setNow(new Date())
    }, MINUTE_MS)
    return () => {
      clearInterval(timer)
    }
  }, [host])

  const value: GuideInUse = {
    sector,
    chooseSector: (chosen) => {
      setSector(chosen)
      host.saveSector(chosen)
    },
    region,
    chooseRegion: (chosen) => {
      setRegion(chosen)
      host.saveRegion(chosen)
    },
    services,
    now,
    ticked,
    tick: (lines) => {
      setTicked(lines)
      void host.keepTicked(lines, sectorOfTicked(lines, sector)).then(setKeepsTicked)
    },
    keepsTicked,
    takeQuery: host.takeQuery,
    startSignal: () => {
      void host.startSignal(ticked, sectorOfTicked(ticked, sector)).then(() => {
        setTicked([])
      })
    },
  }
  return <Context.Provider value={value}>{children}</Context.Provider>
}

/** What the guide has in use. Throws outside a `GuideProvider`. */
export const useGuide = (): GuideInUse => {
  const guide = useContext(Context)
  if (!guide) throw new Error('useGuide needs a GuideProvider around it.')
  return guide
}

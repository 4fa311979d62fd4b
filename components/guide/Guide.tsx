import { useEffect, useRef, useState } from 'preact/hooks'

import { cardById } from '../../domain/content/all-cards.ts'
import { pageById } from '../../domain/content/all-pages.ts'
import { ArrowBackIcon } from '../icons/icons.tsx'
import { setPageTitle } from '../words/page-title.ts'
import { useWords } from '../words/WordsProvider.tsx'
import { CardView } from './CardView.tsx'
import { GuideHome } from './GuideHome.tsx'
import { GuideProvider, useGuide } from './GuideContext.tsx'
import type { GuideHost } from './guide-host.ts'
import { hrefOf, routeOf, type GuideRoute } from './guide-route.ts'
import { GuideSearchPage } from './GuideSearchPage.tsx'
import { PageView } from './PageView.tsx'
import { PhrasesView } from './PhrasesView.tsx'
import { ServiceList } from './ServiceList.tsx'
import { PanelTools } from './PanelTools.tsx'
import { ServiceView } from './ServiceView.tsx'
import './guide.css'

const TITLE_OF = {
  home: 'guide:titles.home',
  'not-there': 'guide:titles.home',
  search: 'guide:titles.search',
  card: 'guide:titles.card',
  services: 'guide:titles.service',
  service: 'guide:titles.service',
  page: 'guide:titles.page',
  phrases: undefined,
} as const satisfies Record<GuideRoute['at'], string | undefined>

type Look = 'page' | 'panel'

type Props = {
  readonly host: GuideHost
  /** The panel begins at the card of the person's sector, with search and all cards above it. */
  readonly look?: Look
}

/** The guide: cards, whom to call, information and phrases. The address says which is shown. */
export const Guide = ({ host, look = 'page' }: Props) => {
  const route = useRoute(look === 'panel' ? host.sector : null)
  useNeutralTitle(route)
  return (
    <GuideProvider host={host}>
      <div class="sw-guide sw-flow-large">
        {route.at !== 'home' && route.at !== 'not-there' && <WayBack />}
        {look === 'panel' && route.at === 'card' && <PanelTools cardId={route.id} />}
        <Shown route={route} look={look} />
      </div>
    </GuideProvider>
  )
}

const useRoute = (firstCard: string | null): GuideRoute => {
  const [route, setRoute] = useState<GuideRoute>(() =>
    firstCard !== null && location.hash === ''
      ? { at: 'card', id: firstCard }
      : routeOf(location.hash),
  )
  useEffect(() => {
    const change = () => {
      setRoute(routeOf(location.hash))
      window.scrollTo(0, 0)
    }
    window.addEventListener('hashchange', change)
    return () => {
      window.removeEventListener('hashchange', change)
    }
  }, [])
  return route
}

/** The tab and the browser's history name a kind of page, never its subject; phrases not even that. */
const useNeutralTitle = ({ at }: GuideRoute): void => {
  const { t, language } = useWords()
  useEffect(() => {
    const product = t('popup:title')
    const title = TITLE_OF[at]
    setPageTitle(title === undefined ? product : t('guide:pageTitle', { title: t(title), product }))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the words change with the language only
  }, [at, language])
}

const WayBack = () => {
  const { t } = useWords()
  return (
    <nav class="sw-guide-back">
      <a href={hrefOf({ at: 'home' })}>
        <ArrowBackIcon size={20} />
        <span>{t('guide:back')}</span>
      </a>
    </nav>
  )
}

const Shown = ({ route, look }: { readonly route: GuideRoute; readonly look: Look }) => {
  const { services } = useGuide()
  const isFirst = useRef(true)
  useEffect(() => {
    isFirst.current = false
  }, [])
  switch (route.at) {
    case 'home':
    case 'not-there':
      return (
        <GuideHome
          isNotThere={route.at === 'not-there'}
          isFirst={isFirst.current}
          opensCard={look === 'panel'}
        />
      )
    case 'search':
      return <GuideSearchPage />
    case 'services':
      return <ServiceList />
    case 'phrases':
      return <PhrasesView language={route.language} />
    case 'card': {
      const card = cardById(route.id)
      return card ? <CardView key={card.id} card={card} line={route.line} /> : null
    }
    case 'page': {
      const page = pageById(route.id)
      return page ? <PageView key={page.id} page={page} /> : null
    }
    case 'service': {
      const service = services.find(({ id }) => id === route.id)
      return service ? <ServiceView key={service.id} service={service} /> : <ServiceList />
    }
  }
}

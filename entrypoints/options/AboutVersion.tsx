import { useEffect, useState } from 'preact/hooks'

import { DataList } from '../../components/ui/DataList.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { Directory } from '../../domain/directory/schema.ts'
import { buildValues } from '../../extension/build-values.ts'
import type { Store } from '../../extension/store.ts'
import { browser } from '#imports'

/** Which version this is, which host it talks to, and how old its directory is. */
export const AboutVersion = ({ store }: { readonly store: Store }) => {
  const { t, locale } = useWords()
  const [directory, setDirectory] = useState<Directory>()

  useEffect(() => {
    void store.directory.lastGood().then(setDirectory)
  }, [store])

  const day = (at: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(at))
  return (
    <Panel title={t('settings:options.about.title')} look="plain">
      <DataList
        items={[
          {
            id: 'version',
            key: t('settings:options.about.version'),
            value: browser.runtime.getManifest().version,
          },
          {
            id: 'intake',
            key: t('settings:options.about.intake'),
            value: <bdi dir="ltr">{buildValues().intakeOrigin}</bdi>,
          },
          {
            id: 'directory',
            key: t('settings:options.about.directory'),
            value: directory
              ? t('settings:options.about.directoryIs', {
                  version: directory.version,
                  issued: day(directory.issuedAt),
                  expires: day(directory.expiresAt),
                })
              : t('settings:options.about.directoryNone'),
          },
        ]}
      />
    </Panel>
  )
}

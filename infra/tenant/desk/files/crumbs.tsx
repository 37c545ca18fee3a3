import { Breadcrumb, BreadcrumbButton, BreadcrumbDivider, BreadcrumbItem } from '@fluentui/react-components'
import { Fragment } from 'react'
import { useDesk } from '../link/desk-context.ts'
import { writePlace } from '../link/place.ts'
import { useFilesStyles } from './files-styles.ts'

export const Crumbs = ({ path }: { path: string[] }) => {
  const styles = useFilesStyles()
  const { info } = useDesk()
  const crumbs = [info.drive.name, ...path]
  return (
    <Breadcrumb aria-label="Where you are" className={styles.crumbs}>
      {crumbs.map((name, at) => (
        <Fragment key={crumbs.slice(0, at + 1).join('/')}>
          {at > 0 && <BreadcrumbDivider />}
          <BreadcrumbItem>
            <BreadcrumbButton
              as="a"
              href={writePlace({ pane: 'files', path: path.slice(0, at) })}
              data-drop={path.slice(0, at).join('/')}
              current={at === path.length}
            >
              {name}
            </BreadcrumbButton>
          </BreadcrumbItem>
        </Fragment>
      ))}
    </Breadcrumb>
  )
}

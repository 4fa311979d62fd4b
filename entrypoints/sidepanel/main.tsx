import { GUIDE_NAMESPACES } from '../../components/guide/namespaces.ts'
import { openFace } from '../face/open-face.tsx'
import { SidePanel } from './SidePanel.tsx'

void openFace(SidePanel, GUIDE_NAMESPACES)

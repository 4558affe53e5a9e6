// The one router of the page: history in the hash, so that back and deep links work on any server of plain files.
import { createWebHashHistory } from 'vue-router'
import { makeRouter } from './routes'

export const router = makeRouter(createWebHashHistory())

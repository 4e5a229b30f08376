/**
 * The one-off look at a page that its user registers: put into that tab by the register page, once,
 * under the permission that the user's press gave. Its value is what `executeScript` answers with.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { look } from '../src/detect/look';
import { MARKS } from '../src/registry/products';

export default defineUnlistedScript(() => look(document, MARKS));

export function okta(request) {
  if (!/\.(js|css|svg|png|ico|woff2?|html|json|webp)(\?|$)/.test(request.url))
    console.log('okta', request.method, request.url);
  return undefined;
}

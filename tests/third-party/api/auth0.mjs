export function auth0(request) {
  if (!/\.(js|css|svg|png|ico|woff2?|html|json|webp)(\?|$)/.test(request.url))
    console.log('auth0', request.method, request.url);
  return undefined;
}

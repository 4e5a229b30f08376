export function hanko(request) {
  if (!/\.(js|css|svg|png|ico|woff2?|html|json|webp)(\?|$)/.test(request.url))
    console.log('hanko', request.method, request.url);
  return undefined;
}

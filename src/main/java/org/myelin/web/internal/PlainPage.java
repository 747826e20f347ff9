package org.myelin.web.internal;

import org.myelin.web.ContentPolicy;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** A small page without scripts for what must be shown when the application itself is not. */
final class PlainPage {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private PlainPage() {}

    /**
     * The page as a whole answer.
     *
     * @param title plain text
     * @param html the content; whoever calls escapes what came from outside
     */
    static ResponseEntity<String> of(int status, String title, String html) {
        String nonce = ContentPolicy.nonce();
        String page = """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s · Myelin</title>
                <style nonce="%2$s">
                :root { color-scheme: light dark; }
                body { font: 1.0625rem/1.6 system-ui, sans-serif; margin: 0; padding: 2rem 1.25rem; }
                main { max-width: 34rem; margin: 8vh auto 0; }
                h1 { font-size: 1.6rem; line-height: 1.25; }
                label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
                input { font: inherit; width: 100%%; box-sizing: border-box; padding: .6rem .7rem; border: 1px solid GrayText; border-radius: .5rem; }
                button, .button { font: inherit; font-weight: 600; margin-top: 1.5rem; padding: .7rem 1.2rem; min-height: 2.75rem; border-radius: .5rem; border: 1px solid currentColor; background: CanvasText; color: Canvas; cursor: pointer; }
                :focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
                .problem { border-inline-start: .3rem solid; padding-inline-start: .8rem; font-weight: 600; }
                .hint { margin: .25rem 0 0; }
                </style>
                </head>
                <body><main><h1>%1$s</h1>
                %3$s
                </main></body>
                </html>
                """.formatted(HtmlUtils.htmlEscape(title), nonce, html);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header(ContentPolicy.HEADER, ContentPolicy.plain(nonce))
                .body(page);
    }
}

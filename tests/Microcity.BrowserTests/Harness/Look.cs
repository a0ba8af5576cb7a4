using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Microcity.BrowserTests;

/// <summary>Looks at one page: at 320 and 1280 px, light and dark; again, in another role or language, in one look of each kind by turns.</summary>
public static class Look
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly object Rules = RunOnly("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    // The rules that see colours and sizes; the others say the same in every look.
    private static readonly object Looks = RunOnly("rule", "color-contrast", "target-size", "scrollable-region-focusable");

    /// <param name="thorough">In all four looks; else in one, a dark phone in Latvian and a light desk in English.</param>
    /// <param name="isNew">Whether a shape, the tags of a part of a page without its words, was not met before; where none of a page's is new, axe would find what it found.</param>
    /// <returns>Nothing where the address gives a file.</returns>
    public static async Task<Visit?> At(IPage page, string seat, string language, string route, string address, bool thorough, Func<string, bool>? isNew = null)
    {
        var complaints = new List<string>();
        void OnConsole(object? sender, IConsoleMessage message)
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        }
        void OnError(object? sender, string error) => complaints.Add(error);
        page.Console += OnConsole;
        page.PageError += OnError;
        await page.SetViewportSizeAsync(1280, 800);
        IResponse answer;
        try
        {
            answer = (await page.GotoAsync(address))!;
        }
        catch (PlaywrightException e) when (e.Message.StartsWith("Download", StringComparison.Ordinal))
        {
            return null;
        }
        var html = await answer.TextAsync();
        var shapes = await page.EvaluateAsync<string[]>(Shapes);
        var judged = thorough;
        foreach (var shape in shapes)
            judged |= isNew?.Invoke($"{language} {shape}") ?? true;
        if (judged)
            await page.EvaluateAsync(Axe);
        var (barriers, sideways) = (new List<string>(), new List<string>());
        foreach (var width in (int[])[1280, 320])
        {
            await page.SetViewportSizeAsync(width, 800);
            foreach (var scheme in !judged ? [] : thorough ? (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark] : (width == 320) == (language == "lv") ? [width == 320 ? ColorScheme.Dark : ColorScheme.Light] : [])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                barriers.AddRange((await page.EvaluateAsync<string[]>(RunAxe, (width == 1280) == (scheme == ColorScheme.Light) ? Rules : Looks)).Select(found => $"{width} {scheme} {found}"));
            }
            if (width == 320)
                sideways.AddRange(await page.EvaluateAsync<string[]>(SticksOut));
        }
        var seen = await page.EvaluateAsync<Seen>(Read);
        page.Console -= OnConsole;
        page.PageError -= OnError;
        return new(seat, language, new Uri(page.Url).PathAndQuery, route, answer.Status, html, seen.Words, seen.English, complaints, seen.Stored, seen.Primary, seen.Headings, barriers, sideways);
    }

    private static object RunOnly(string type, params string[] values) => new { runOnly = new { type, values }, resultTypes = (string[])["violations"] };

    private const string RunAxe = "async rules => (await axe.run(rules)).violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html}`))";

    // Each part of what fills the page, and all around it; two neighbours of one shape count as one, so that longer lists are not new.
    private const string Shapes = """
        () => {
          const own = e => [...e.attributes].filter(a => !['id', 'href', 'value', 'datetime', 'content', 'action', 'src', 'for'].includes(a.name) && !a.name.startsWith('aria-label') && !a.name.startsWith('aria-describedby'))
            .map(a => `${a.name}=${['class', 'type', 'role', 'lang'].includes(a.name) || a.name.startsWith('data-') ? a.value : a.value !== ''}`).sort().join(' ');
          const shape = (e, without) => {
            const inside = [...e.children].filter(c => c !== without).map(c => shape(c, without));
            const said = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
            return `<${e.localName} ${own(e)}${said ? '.' : ''}${inside.filter((s, i) => s !== inside[i - 1]).join('')}>`;
          };
          const main = document.querySelector('main');
          return [...[...(main?.children ?? [])].map(part => shape(part)), shape(document.body, main)];
        }
        """;

    private const string SticksOut = """
        () => document.documentElement.scrollWidth <= innerWidth ? [] :
          [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.table')).map(e => e.outerHTML.slice(0, 120))
        """;

    private const string Read = """
        async () => {
          const words = [document.title];
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const at = texts.currentNode.parentElement;
            if (!at.closest('script, style, code, [hreflang]') && texts.currentNode.data.trim())
              words.push(texts.currentNode.data.trim().replace(/\s+/g, ' '));
          }
          for (const name of ['alt', 'title', 'placeholder', 'aria-label'])
            for (const at of document.querySelectorAll(`[${name}]`))
              words.push(at.getAttribute(name));
          const seen = e => e.checkVisibility() && e.getBoundingClientRect().width > 0;
          return {
            words,
            english: [...document.querySelectorAll('body [lang]:not([hreflang])')].filter(e => e.lang !== document.documentElement.lang).map(e => e.textContent.trim()),
            stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await indexedDB.databases()).map(d => d.name), ...await caches.keys()],
            primary: [...document.querySelectorAll('.ds-button:not([data-variant=secondary], [data-variant=tertiary])')].filter(seen).length,
            headings: document.querySelectorAll('h1').length,
          };
        }
        """;

    private sealed class Seen
    {
        public string[] Words { get; set; } = [];
        public string[] English { get; set; } = [];
        public string[] Stored { get; set; } = [];
        public int Primary { get; set; }
        public int Headings { get; set; }
    }
}

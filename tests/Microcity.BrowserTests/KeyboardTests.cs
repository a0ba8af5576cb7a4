using Microsoft.Playwright;

namespace Microcity.BrowserTests;

/// <summary>Everything by keyboard, at 320 px as at 1280, with wide text and forced colours (T56).</summary>
[Collection(nameof(Walked))]
public sealed class KeyboardTests(Town town, Walk walk)
{
    private IEnumerable<Visit> OneOfEach => walk.Visits.Where(v => v is { Language: "lv", Status: 200 }).DistinctBy(v => v.Route);

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task T56_The_tab_key_visits_everything_in_order_and_shows_where_it_is(int width)
    {
        var wrong = new List<string>();
        foreach (var visits in OneOfEach.GroupBy(v => v.Seat))
        {
            await using var window = await Sit(visits.Key);
            var page = await window.NewPageAsync();
            await page.SetViewportSizeAsync(width, 700);
            foreach (var visit in visits)
            {
                await page.GotoAsync(visit.Address);
                wrong.AddRange((await Tabbed(page)).Select(w => $"{visit}: {w}"));
            }
        }
        All.Fine(wrong);
    }

    [Fact]
    public async Task T56_Wide_text_at_320_cuts_nothing()
    {
        var wrong = new List<string>();
        foreach (var visits in OneOfEach.GroupBy(v => v.Seat))
        {
            await using var window = await Sit(visits.Key);
            var page = await window.NewPageAsync();
            await page.SetViewportSizeAsync(320, 700);
            foreach (var visit in visits)
            {
                await page.GotoAsync(visit.Address);
                wrong.AddRange((await page.EvaluateAsync<string[]>(WidenText)).Select(w => $"{visit}: {w}"));
            }
        }
        All.Fine(wrong);
    }

    [Fact]
    public async Task T56_Escape_closes_a_menu_and_gives_the_focus_back()
    {
        await using var window = await Sit("officer");
        var page = await window.NewPageAsync();
        await page.SetViewportSizeAsync(320, 700);
        await page.GotoAsync("/ventspils/work");
        var menu = page.Locator(".staff-menu details.menu");
        await menu.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await menu.EvaluateAsync<bool>("m => m.open && m.contains(document.activeElement) && document.activeElement.localName === 'a'"));
        await page.Keyboard.PressAsync("Escape");
        Assert.True(await menu.EvaluateAsync<bool>("m => !m.open && document.activeElement === m.querySelector('summary')"));
    }

    [Fact]
    public async Task T56_Forced_colours_leave_every_symbol_to_be_seen()
    {
        await using var window = await Sit("visitor");
        var page = await window.NewPageAsync();
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await page.GotoAsync("/ventspils/gallery");
        All.Fine(await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.state')].filter(s => {
              const symbol = getComputedStyle(s, '::before');
              return symbol.maskImage === 'none' || symbol.backgroundColor === getComputedStyle(document.body).backgroundColor;
            }).map(s => s.outerHTML)
            """));
    }

    [Fact]
    public async Task T17_The_end_of_a_session_is_said_two_minutes_ahead_and_one_key_puts_it_off()
    {
        await using var window = await Sit("officer");
        var page = await window.NewPageAsync();
        await page.Clock.InstallAsync();
        await page.GotoAsync("/ventspils/work");
        var (warning, left) = (page.Locator("#session-warning"), await page.EvaluateAsync<int>("() => Number(document.body.dataset.sessionLeft)"));
        Assert.InRange(left, 29 * 60, 30 * 60);
        await page.Clock.FastForwardAsync((left - 125) * 1000L);
        Assert.False(await warning.IsVisibleAsync());
        await page.Clock.FastForwardAsync(10_000L);
        await Assertions.Expect(warning).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(warning).ToBeHiddenAsync();
        await page.Clock.FastForwardAsync((left - 125) * 1000L);
        Assert.False(await warning.IsVisibleAsync());
        await page.Clock.FastForwardAsync(200_000L);
        await Assertions.Expect(warning.Locator("a[href$=sign-in]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task M3_Forty_rows_of_Today_are_cleared_by_keyboard_and_the_last_is_undone()
    {
        await using var window = await Sit("officer");
        var page = await window.NewPageAsync();
        await page.GotoAsync("/ventspils/work");
        var buttons = page.Locator("[data-keys] button[data-key]");
        var waiting = await buttons.CountAsync();
        Assert.InRange(waiting, 40, 60);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        Assert.Equal("row-0", await Row(page));
        for (var left = waiting; left > 0; left--)
        {
            // What has no usual act is passed over: its button leads to its page.
            while (await page.EvaluateAsync<bool>("() => document.activeElement.tagName === 'A'"))
                await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(buttons).ToHaveCountAsync(left - 1);
            if (await page.EvaluateAsync<bool>("() => !document.activeElement.matches('[data-key]')"))
                await page.Keyboard.PressAsync("j");
        }
        await page.Locator("details.more summary").ClickAsync();
        await page.Locator("details.more form button").First.ClickAsync();
        await Assertions.Expect(buttons).ToHaveCountAsync(1);

        await page.Locator("[data-keys-switch]").ClickAsync();
        await page.Keyboard.PressAsync("j");
        Assert.Null(await Row(page));
    }

    private static Task<string?> Row(IPage page) => page.EvaluateAsync<string?>("() => document.activeElement.closest('li')?.id ?? null");

    private Task<IBrowserContext> Sit(string key)
    {
        var seat = Town.Seats.First(s => s.Key == key);
        return town.Sit(seat, seat.Cities is [var first, ..] ? first : "ventspils", "lv");
    }

    /// <summary>What is wrong with the way of the tab key through this page.</summary>
    private static async Task<List<string>> Tabbed(IPage page)
    {
        var stops = await page.EvaluateAsync<int>(FindStops);
        var (wrong, last) = (new List<string>(), -1);
        for (var i = 0; i < stops; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<Stop>(WhereAmI);
            if (stop.Number == last && stop.InParts)
                i--;
            else if (stop.Number != last + 1)
                wrong.Add($"stop {last + 1} of {stops}: went to {stop.Number}: {stop.What}");
            if (stop.Wrong.Length > 0)
                wrong.Add($"{stop.Wrong}: {stop.What}");
            if (stop.Number < 0)
                break;
            last = stop.Number;
        }
        return wrong;
    }

    private sealed class Stop
    {
        public int Number { get; set; }
        public string What { get; set; } = "";
        public string Wrong { get; set; } = "";

        /// <summary>Day, month and year are stops of their own.</summary>
        public bool InParts { get; set; }
    }

    private const string FindStops = """
        () => {
          const seen = e => e.checkVisibility({ checkVisibilityCSS: true, contentVisibilityAuto: true });
          let stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter(e => seen(e) && !e.disabled);
          const radios = new Map();
          for (const r of stops.filter(e => e.type === 'radio'))
            if (!radios.has(r.name) || r.checked) radios.set(r.name, r);
          stops = stops.filter(e => e.type !== 'radio' || radios.get(e.name) === e);
          globalThis.stops = stops;
          return stops.length;
        }
        """;

    private const string WhereAmI = """
        () => {
          const at = document.activeElement, ring = e => e && (s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1)(getComputedStyle(e));
          const box = at.getBoundingClientRect(), part = document.elementFromPoint(Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2)), Math.min(innerHeight - 1, Math.max(0, box.top + Math.min(box.height, innerHeight) / 2)));
          const wrong = at === document.body ? '' : !ring(at) && !ring(at.closest('.ds-field, .tiles label')) ? 'focus is not seen'
            : box.bottom <= 0 || box.top >= innerHeight ? 'focus is out of sight' : !(at.contains(part) || part?.contains(at)) ? `covered by ${part?.outerHTML.slice(0, 80)}` : '';
          return { number: globalThis.stops.indexOf(at), what: at.outerHTML.slice(0, 100), wrong, inParts: ['date', 'time'].includes(at.type) };
        }
        """;

    private const string WidenText = """
        () => {
          const wide = new CSSStyleSheet();
          wide.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
          document.adoptedStyleSheets.push(wide);
          const cut = [...document.querySelectorAll('main *, header *, footer *')].filter(e => e.checkVisibility() && !e.closest('.table, .hidden-visually, svg') && getComputedStyle(e).overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1);
          const out = document.documentElement.scrollWidth > innerWidth ? [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.table')) : [];
          return [...cut, ...out].map(e => e.outerHTML.slice(0, 120));
        }
        """;
}

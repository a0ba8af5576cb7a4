using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>One kind of happening as an iCalendar feed that calendars subscribe to; days without hours.</summary>
[OpenToAll, Says(At = "kind=courses")]
public sealed class FeedPage(ReadWhatsOn read, CityAddress address, CityContext city, Here here) : PageModel
{
    public async Task<IActionResult> OnGet(string kind, CancellationToken stop)
    {
        if (read.Kinds.FirstOrDefault(k => k.Code == kind) is not { } known)
            return NotFound();
        var calendar = new Calendar { ProductId = "-//Microcity//EN" };
        calendar.AddProperty("X-WR-CALNAME", $"{here.Profile?.Name.Plain}: {here.Say[known.NameKey]}");
        foreach (var (_, happening) in await read.Run(kind, stop))
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{kind}-{happening.About:N}@{city.City.Slug}",
                DtStamp = new CalDateTime(here.Now, "UTC"),
                Start = new CalDateTime(happening.Day),
                Summary = $"{happening.Title} ({here.Say[known.NameKey]})",
                Location = happening.Where,
                Url = new Uri(address.Of(happening.Link)),
            });
        }
        return File(Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!), "text/calendar; charset=utf-8");
    }
}

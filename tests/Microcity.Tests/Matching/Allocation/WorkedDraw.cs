using Microcity.Matching;

namespace Microcity.Tests;

/// <summary>The worked draw of six entries and three posts.</summary>
internal static class WorkedDraw
{
    public const string PublicValue = "2026-04-02 05 11 17 23 31";
    public const string Commit = "42a4e383ce6105e79958653db3d14cd2890c3110da0fa984524583b1198aee82";
    public const string Tickets = "9aba7bb2ef8a052e25b7f8c28b60d2f892376baac1929c6865c28331d96d6c9c";
    public const string Seed = "14f35e0e154a57f735f9e18e18734edf6d1b72ac2919ff6eaecc31d3ecbb9e3a";

    public static Guid Call { get; } = Guid.Parse("0190f3a0-0000-7000-8000-000000000001");

    public static byte[] Secret { get; } = Convert.FromHexString("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");

    public static Post[] Posts(SeatGroupKind reserved = SeatGroupKind.Soft) =>
    [
        new("P1", [new(SeatGroupKind.Open, null, 1)]),
        new("P2", [new(SeatGroupKind.Open, null, 1)]),
        new("P3", [new(reserved, "stem", 1), new(SeatGroupKind.Open, null, 1)]),
    ];

    public static Entry[] Entries(params string[] ofC) =>
    [
        new("AAAA-AAA2", 0, [], ["P1", "P2"]),
        new("BBBB-BBB3", 2, [], ["P1", "P3"]),
        new("CCCC-CCC4", 0, ofC, ["P1", "P3"]),
        new("DDDD-DDD5", 1, [], ["P2", "P1", "P3"]),
        new("EEEE-EEE6", 0, [], ["P3"]),
        new("FFFF-FFF7", 1, [], ["P3", "P1"]),
    ];

    public static DrawResult Draw(SeatGroupKind reserved = SeatGroupKind.Soft, bool cInStem = true) =>
        DeferredAcceptance.Run(DrawInput.Of(Seed, Posts(reserved), cInStem ? Entries("stem") : Entries()));

    public static PublishedDraw Published() => new(Call, Commit, Tickets, Secret, PublicValue, Draw().Input, Draw().Text());

    public static string[] Seats(DrawResult draw) =>
        [.. draw.Input.Entries.Zip(draw.Placements, (e, p) => p is null ? $"{e.Ticket[0]}" : $"{e.Ticket[0]} {p.Post} {draw.Input.Posts.Single(o => o.Code == p.Post).Groups[p.Group].Name}")];
}

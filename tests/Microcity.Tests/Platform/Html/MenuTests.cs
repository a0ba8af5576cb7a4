using Microcity.Platform;

namespace Microcity.Tests;

public sealed class MenuTests
{
    [Fact]
    public void A_new_strand_never_adds_a_top_entry()
    {
        Assert.True(Menu.Resident([.. new FullHouse().Doors], "/").Count <= 7);
        Assert.True(Menu.Staff(new([new FullHouse()]), Everything(), "/work").Count <= 8);
        Assert.InRange(Menu.Resident([.. House.Modules.Modules.SelectMany(m => m.Doors)], "/").Count, 0, 7);
    }

    [Fact]
    public void A_word_without_a_door_is_not_shown()
    {
        Assert.Empty(Menu.Resident([], "/"));
        Assert.Empty(Menu.Staff(House.Modules, new Visitor(), "/work"));
    }

    [Theory]
    [InlineData("/work", "/work")]
    [InlineData("/work/roles", "/work/roles")]
    [InlineData("/work/roles/new", "/work/roles")]
    [InlineData("/working", null)]
    public void The_nearest_door_is_current(string page, string? door) =>
        Assert.Equal(door, Menu.Nearest(["/work", "/work/roles"], page));

    [Fact]
    public void The_doors_of_the_current_staff_word_stand_below_it()
    {
        var entries = Menu.Staff(new([new FullHouse()]), Everything(), "/work/staff/4/second");
        Assert.Equal(["/work/staff/4", "/work/staff/4/second"], entries.Single(e => e.Current).Below.Select(d => d.Path));
        Assert.All(entries.Where(e => !e.Current), e => Assert.Empty(e.Below));
    }

    private static Visitor Everything() => new() { Permissions = new HashSet<string> { "full.house" } };

    /// <summary>Two doors below every word.</summary>
    private sealed class FullHouse : Module
    {
        public override string Name => "full";

        public override IEnumerable<Door> Doors => Enum.GetValues<Place>().SelectMany(p => new[] { new Door(p, $"/open/{(int)p}", "key"), new Door(p, $"/open/{(int)p}/second", "key") });

        public override IEnumerable<StaffDoor> StaffDoors => Enum.GetValues<StaffPlace>().SelectMany(
            p => new[] { new StaffDoor(p, $"/work/staff/{(int)p}", "key", "full.house"), new StaffDoor(p, $"/work/staff/{(int)p}/second", "key", "full.house") });
    }
}

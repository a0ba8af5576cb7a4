using AngleSharp.Html.Parser;
using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class PersonalDataTests
{
    public static TheoryData<string> ContextNames => SchemaTests.ContextNames;

    [Theory, MemberData(nameof(ContextNames))]
    public void T45_Every_text_about_a_person_says_what_for_and_how_long(string context)
    {
        var model = Contexts.All.Single(c => c.GetType().Name == context).Model;
        Assert.Empty(PersonalColumns.Unmarked(model));
        Assert.Empty(PersonalColumns.Unmapped(PersonalColumn.All, Contexts.All.Select(c => c.Model)));
        Assert.Equal(["PersonalDataTests.Unsaid"], PersonalColumns.Unmapped([new(typeof(PersonalDataTests), "Unsaid", PersonalColumn.All[0].Says)], [model]));
        if (context.EndsWith(nameof(CityDb), StringComparison.Ordinal))
            Assert.Superset(new HashSet<Type> { typeof(Person), typeof(Account), typeof(Skills.Experience), typeof(Skills.SkillProof), typeof(MailOut) }, PersonalColumns.AboutPersons(model).Select(t => t.ClrType).ToHashSet());
    }

    [Fact]
    public void T45_An_unmarked_text_in_a_table_with_a_person_or_an_account_is_named()
    {
        using var planted = new PlantedDb();
        Assert.Equal(["PlantedDiary.Mood", "PlantedDiary.Secret", "PlantedDiary.Tags", "PlantedPage.Words"], PersonalColumns.Unmarked(planted.Model));
    }

    [Fact]
    public void T45_The_list_in_the_documents_is_the_one_of_this_program()
    {
        var sheet = PersonalSheet.Write(PersonalColumn.All, new Say(new Texts(), "en", null, default));
        Assert.True(File.ReadAllText(Path.Combine(Repository.Root, "docs/personal-data.md")) == sheet, "docs/personal-data.md is out of date: ./microcity personal-data");
        Assert.Contains("| Person | `GivenName`, `FamilyName` | Given name and family name | To know who is who | Until it is erased on request | Yes | Gone |", sheet, StringComparison.Ordinal);
    }

    [Theory, InlineData("en"), InlineData("lv")]
    public async Task T45_The_page_tells_everybody_all_of_it_in_their_language(string language)
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var say = new Say(house.App.Services.GetRequiredService<Texts>(), language, null, default);
        var page = new HtmlParser().ParseDocument(await house.Browser().GetStringAsync($"/ventspils/privacy?lang={language}"));
        var said = page.QuerySelectorAll("main tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent))).ToList();
        foreach (var says in PersonalColumn.All.Select(c => c.Says))
        {
            Assert.All(new[] { says.What, says.Purpose, says.Keep }, key => Assert.True(say.Knows(key), key));
            Assert.Contains($"{say[says.What]}|{say[says.Keep]}|{say[PersonalSheet.CopyKey(says)]}|{say[PersonalSheet.EraseKey(says)]}", said);
            Assert.Contains(page.QuerySelectorAll("main h2"), h => h.TextContent == say[says.Purpose]);
        }
        Assert.Contains(page.QuerySelectorAll("footer a"), a => a.GetAttribute("href") == "/ventspils/privacy");
    }

    private sealed class PlantedDb : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<PlantedDiary>().Property(d => d.Mood).HasConversion<string>();
            modelBuilder.Entity<PlantedDiary>().Property(d => d.Tags).HasConversion(t => string.Join(' ', t), t => t.Split(' ', StringSplitOptions.None));
            modelBuilder.Entity<PlantedPage>().HasOne<PlantedDiary>().WithMany().HasForeignKey(p => p.DiaryId);
            modelBuilder.Entity<PlantedShelf>();
        }
    }

    private sealed class PlantedDiary
    {
        public int Id { get; init; }
        public Guid OwnerPersonId { get; init; }

        [Personal("platform.personal.mail", Purposes.Mail, Keeps.Sent)]
        public string Title { get; init; } = "";

        public DayOfWeek Mood { get; init; }
        public byte[] Secret { get; init; } = [];
        public string[] Tags { get; init; } = [];
        public int Pages { get; init; }
    }

    private sealed class PlantedPage
    {
        public int Id { get; init; }
        public int DiaryId { get; init; }
        public string Words { get; init; } = "";
    }

    private sealed class PlantedShelf
    {
        public int Id { get; init; }
        public string Name { get; init; } = "";
    }
}

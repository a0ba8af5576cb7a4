using System.Net;
using System.Net.Http.Json;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>Somebody asks the office, is told a day, and is answered.</summary>
public sealed class QuestionTests
{
    private const string Page = "/ventspils/ask";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_question_is_promised_an_answer_in_five_working_days_and_waits_on_Today_until_it_is_given(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var asked = await house.Browser().Send(Page, [("text", "Are there evening courses\nfor welders?"), ("reach", "Anna@Example.LV")]);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Contains("We have your question. We answer by Tuesday 1 December.", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var today = await officer.GetStringAsync("/ventspils/work");
        Assert.Contains("Are there evening courses for welders?", today, StringComparison.Ordinal);
        Assert.Contains("due Tuesday 1 December", today, StringComparison.Ordinal);
        var id = await house.With((CityDb db) => db.Set<Question>().Select(q => q.Id).SingleAsync());
        var answering = $"/ventspils/work/questions/{id}";
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.Send(answering, [("Answer", " ")])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(answering, [("Answer", "Yes, from January.")])).StatusCode);

        Assert.Contains("Nothing is waiting", await officer.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
        var mail = await house.With((CityDb db) => db.Set<MailOut>().SingleAsync());
        Assert.Equal("anna@example.lv", mail.Recipient);
        Assert.StartsWith("Yes, from January.", mail.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.PostAsync($"/ventspils/api/v1/questions/{id}/answer", JsonContent.Create(new { answer = "Twice" }))).StatusCode);
        Assert.Equal(["question-asked", "question-answered"], (await house.Facts()).Where(f => f.StartsWith("question", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_left_a_telephone_number_is_called_and_gets_no_mail(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var promise = await house.Browser().PostAsync("/ventspils/api/v1/questions", JsonContent.Create(new { text = "When are you open?", reach = "+371 29 123-456" }));
        Assert.Equal("""{"promisedOn":"2026-12-01"}""", await promise.Content.ReadAsStringAsync());
        var id = await house.With((CityDb db) => db.Set<Question>().Select(q => q.Id).SingleAsync());
        Assert.Contains("tel:&#x2B;37129123456", await officer.GetStringAsync($"/ventspils/work/questions/{id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await officer.PostAsync($"/ventspils/api/v1/questions/{id}/answer", JsonContent.Create(new { answer = "Said the hours." }))).StatusCode);
        Assert.False(await house.With((CityDb db) => db.Set<MailOut>().AnyAsync()));
    }

    [Theory]
    [InlineData("", "29123456", "The question is missing")]
    [InlineData("When?", "", "We need an e-mail address")]
    [InlineData("When?", "anna at example", "We need an e-mail address")]
    [InlineData("When?", "12345", "We need an e-mail address")]
    public async Task What_cannot_be_answered_is_refused_with_what_was_typed(string text, string reach, string told)
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var refused = await house.Browser().Send(Page, [("text", text), ("reach", reach)]);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.Contains(text.Length > 0 ? $">{text}</textarea>" : $"value=\"{reach}\"", page, StringComparison.Ordinal);
        Assert.False(await house.With((CityDb db) => db.Set<Question>().AnyAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T29_The_eleventh_question_of_an_hour_from_one_address_waits_and_answers_go_after_a_year(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var browser = house.Browser();
        for (var i = 0; i < 10; i++)
            Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync("/ventspils/api/v1/questions", JsonContent.Create(new { text = $"Question {i}", reach = "29123456" }))).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.PostAsync("/ventspils/api/v1/questions", JsonContent.Create(new { text = "One more", reach = "29123456" }))).StatusCode);

        var id = await house.With((CityDb db) => db.Set<Question>().OrderBy(q => q.Id).Select(q => q.Id).FirstAsync());
        Assert.True((await house.With((AnswerQuestion answer) => answer.Run(id, "Yes."))).Done);
        house.Clock.TurnTo(new(2027, 11, 26, 9, 0, 0, TimeSpan.Zero));
        await house.With((RunRetention retention) => retention.Run());
        Assert.Equal(9, await house.With((CityDb db) => db.Set<Question>().CountAsync()));
    }
}

using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>The JSON door of the city's skills list.</summary>
internal static class ConceptsJson
{
    private const int MostFound = 20, MostRelated = 200;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("concepts", Search).OpenToAll().Says("skills.api.concepts", at: "q=weld", refuses: 400);
        api.MapGet("concepts/{id:guid}", Show).OpenToAll().Says("skills.api.concept", at: "id=02447817-ea01-4d8b-b09c-8bc128e447e6", refuses: 404);
    }

    private static async Task<IResult> Search(string? q, string? lang, string? kind, ReadCitySkills read, Here here, HttpContext http, CancellationToken stop)
    {
        if (kind is not null && KindName.Parse(kind) is null)
            return RefusalAnswer.Of(ConceptRules.UnknownKind(kind), http);
        var (skills, language) = (await read.Run(stop), lang ?? here.Language);
        return Results.Json(skills.Search(q ?? "", language, KindName.Parse(kind), MostFound).Select(i => Line(skills, i, language)));
    }

    private static async Task<IResult> Show(Guid id, string? lang, ReadCitySkills read, Here here, HttpContext http, CancellationToken stop)
    {
        var (skills, language) = (await read.Run(stop), lang ?? here.Language);
        return ConceptRules.Find(skills, id) is not { } concept
            ? RefusalAnswer.Of(Refusal.NothingHere, http)
            : Results.Json(new ConceptSheet(
                Line(skills, concept, language),
                skills.Described(concept, language),
                skills.Offered(concept),
                Lines(skills, Related(skills, concept, v => v.Broader), language),
                Lines(skills, Related(skills, concept, v => v.Narrower), language),
                Lines(skills, skills.Essential(concept), language),
                Lines(skills, skills.Optional(concept), language),
                Lines(skills, Related(skills, concept, v => v.EssentialFor), language),
                Lines(skills, Related(skills, concept, v => v.OptionalFor), language)));
    }

    private static ReadOnlySpan<int> Related(CitySkills skills, int concept, Func<TaxonomyView, Adjacency> relation) =>
        skills.IsLocal(concept) ? [] : relation(skills.View)[concept];

    private static ConceptLine[] Lines(CitySkills skills, ReadOnlySpan<int> concepts, string language)
    {
        var lines = new ConceptLine[Math.Min(concepts.Length, MostRelated)];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = Line(skills, concepts[i], language);
        return lines;
    }

    private static ConceptLine Line(CitySkills skills, int concept, string language) =>
        new(skills.Uri(concept), KindName.Word(skills.Kind(concept)), skills.Label(concept, language), skills.Code(concept));
}

/// <param name="Kind">skill, skillGroup, occupation or iscoGroup.</param>
internal sealed record ConceptLine(string Uri, string Kind, SkillLabel Label, string? Code);

/// <param name="Essential">Of an occupation.</param>
/// <param name="EssentialFor">Of a skill: at most 200 occupations.</param>
internal sealed record ConceptSheet(
    ConceptLine Concept, SkillLabel? Description, bool Offered, ConceptLine[] Broader, ConceptLine[] Narrower,
    ConceptLine[] Essential, ConceptLine[] Optional, ConceptLine[] EssentialFor, ConceptLine[] OptionalFor);

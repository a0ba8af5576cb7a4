using System.Security.Cryptography;
using System.Text;
using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Keeps what somebody wrote or pasted and suggests the skills it speaks of; none enters the passport by this.</summary>
public sealed class DescribeExperience(CityDb db, OwnPassport own, ReadSkillsInText reading, Here here)
{
    /// <param name="occupationUri">Picked from the list; null if none.</param>
    public async Task<Outcome<Experience>> Run(
        Guid person, ExperienceKind kind, string title, string text, string? occupationUri = null, DateOnly? from = null, DateOnly? to = null, CancellationToken stop = default)
    {
        if (ExperienceRules.Unfit(title, text, from, to) is { } unfit)
            return unfit;
        var passport = await own.Of(person, stop);
        if (!passport.Done)
            return passport.Refusal;
        var experience = new Experience
        {
            Id = Ids.Next(here.Now),
            PassportId = passport.Value.Id,
            Kind = kind,
            Title = title.Trim(),
            Text = text,
            OccupationUri = occupationUri,
            From = from,
            To = to,
            Language = here.Language,
        };
        db.Add(experience);
        var suggestions = await New(experience, await Found(experience, stop), stop);
        db.AddRange(suggestions);
        db.Record(new ExperienceDescribed(person, experience.Id, kind, suggestions.Count));
        return await own.Save(stop) is { } taken ? taken : experience;
    }

    private async Task<List<FoundSkill>> Found(Experience experience, CancellationToken stop)
    {
        var found = (await reading.Run(experience.Text, experience.Language, guess: true, stop)).ToList();
        if (experience.Title.Length > 0)
            ReadSkillsInText.Add(found, (await reading.Run(experience.Title, experience.Language, stop: stop)).Select(f => f with { Start = 0, End = 0 }));
        if (experience.OccupationUri is { } work)
            ReadSkillsInText.Add(found, await reading.UsualIn(work, ReadSkillsInText.Quote(experience.Title, 0, experience.Title.Length), stop: stop));
        return found;
    }

    /// <summary>Not what is held already, nor what was rejected for the same words.</summary>
    private async Task<List<Suggestion>> New(Experience experience, List<FoundSkill> found, CancellationToken stop)
    {
        var held = (await db.Set<HeldSkill>().Where(h => h.PassportId == experience.PassportId).Select(h => h.ConceptUri).ToListAsync(stop)).ToHashSet();
        var rejected = await db.Set<Suggestion>().AsNoTracking().Where(s => s.PassportId == experience.PassportId && s.State == SuggestionState.Rejected)
            .Select(s => new { s.ConceptUri, s.WordsHash }).ToListAsync(stop);
        return
        [
            .. found.Select(f => (Found: f, Hash: Hash(f.Words)))
                .Where(f => !held.Contains(f.Found.ConceptUri) && !rejected.Exists(r => r.ConceptUri == f.Found.ConceptUri && r.WordsHash.AsSpan().SequenceEqual(f.Hash)))
                .Select(f => new Suggestion
                {
                    Id = Ids.Next(here.Now),
                    PassportId = experience.PassportId,
                    ExperienceId = experience.Id,
                    ConceptUri = f.Found.ConceptUri,
                    Start = f.Found.Start,
                    End = f.Found.End,
                    Score = f.Found.Score,
                    Usual = f.Found.Usual is not null,
                    Quote = f.Found.Words,
                    WordsHash = f.Hash,
                }),
        ];
    }

    private static byte[] Hash(string words) => SHA256.HashData(Encoding.UTF8.GetBytes(Folding.Fold(words)));
}

using System.Buffers.Text;
using System.Security.Cryptography;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Makes a private link to a passport or to some of its skills: whoever has it may look, until a day or until the owner ends it.</summary>
public sealed class ShowPassportTo(CityDb db, OwnPassport own, PersonRegister persons, Here here)
{
    /// <param name="conceptUris">Empty for all.</param>
    /// <param name="note">For whom, as the owner remembers it.</param>
    public async Task<Outcome<NewShowing>> Run(
        Guid person, IReadOnlyList<string> conceptUris, int days = ShowingRules.UsualDays, string note = "", CancellationToken stop = default)
    {
        var passport = await own.Of(person, stop);
        if (!passport.Done)
            return passport.Refusal;
        var today = here.Today;
        var open = await db.Set<Showing>().CountAsync(s => s.PassportId == passport.Value.Id && s.EndedAt == null && s.Until > today, stop);
        if (Refusal.Of(ShowingRules.Minor(AgeBands.Of((await persons.Find(person, stop))?.BirthYear, today)), ShowingRules.Days(days), ShowingRules.TooMany(open)) is { } refusal)
            return refusal;
        var held = await db.Set<HeldSkill>().Where(h => h.PassportId == passport.Value.Id).Select(h => h.ConceptUri).ToListAsync(stop);
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        var showing = new Showing
        {
            Id = Ids.Next(here.Now),
            PassportId = passport.Value.Id,
            KeyHash = SecretKey.Hash(token),
            Note = note.Length > 80 ? note[..80] : note,
            ConceptUris = [.. conceptUris.Intersect(held)],
            Until = today.AddDays(days),
        };
        db.Add(showing);
        db.Record(new PassportShown(person, showing.Id, showing.Until, showing.ConceptUris.Count == 0));
        return await own.Save(stop) is { } taken ? taken : new NewShowing(showing, token);
    }
}

/// <param name="Token">22 signs, shown once; only its hash is kept.</param>
public sealed record NewShowing(Showing Showing, string Token);

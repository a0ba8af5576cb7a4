namespace Microcity.Platform;

/// <summary>Partial <c>Empty</c>: what will stand here, why there is nothing, one first act.</summary>
/// <param name="LinkTextKey">What the act is called.</param>
/// <param name="Link">Where it is done, below the city.</param>
/// <param name="Values">Values by name for both sentences.</param>
public sealed record Empty(string TitleKey, string TextKey, string? LinkTextKey = null, string? Link = null, params (string Name, object? Value)[] Values)
{
    /// <summary>Where one can wait for it to come, see <see cref="TellMeTopics.Link"/>.</summary>
    public string? TellMe { get; init; }
}

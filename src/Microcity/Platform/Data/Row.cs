namespace Microcity.Platform;

/// <summary>A row with an identity of its own. <see cref="Version"/> guards against saving over a newer state.</summary>
public abstract class Row
{
    /// <summary>UUIDv7, given by the context when the row is added.</summary>
    public Guid Id { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>1 when added, one more with each change.</summary>
    public int Version { get; set; }
}

namespace Microcity.Matching;

/// <summary>One eligible application in a draw.</summary>
/// <param name="Ticket">Its public code, which tells nothing about the person.</param>
/// <param name="Points">Sum of published weights, 0 to 999.</param>
/// <param name="Groups">Published groups that it belongs to.</param>
/// <param name="Wishes">Codes of posts, best first, as many as one likes.</param>
public sealed record Entry(string Ticket, int Points, IReadOnlyList<string> Groups, IReadOnlyList<string> Wishes);

/// <summary>One entry that holds one seat.</summary>
/// <param name="Group">Which seat group of the post, in its order.</param>
/// <param name="Wish">Which wish of the entry it was, from 1.</param>
public sealed record Placement(string Ticket, string Post, int Group, int Wish);

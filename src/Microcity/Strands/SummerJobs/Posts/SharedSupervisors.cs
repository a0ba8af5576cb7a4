namespace Microcity.SummerJobs;

/// <summary>Spreads the pupils of posts over the supervisors that the posts share: a maximum flow, found path by path.</summary>
internal sealed class SharedSupervisors
{
    private readonly IReadOnlyList<(int Shares, IReadOnlyList<Guid> Supervisors)> posts;
    private readonly int whole;
    private readonly Dictionary<Guid, int> used = [];
    private readonly Dictionary<(int Post, Guid Supervisor), int> given = [];

    private SharedSupervisors(IReadOnlyList<(int Shares, IReadOnlyList<Guid> Supervisors)> posts, int whole) => (this.posts, this.whole) = (posts, whole);

    /// <param name="whole">Shares that one supervisor has.</param>
    /// <returns>Posts that together have too few supervisors, and how many these are; null if all have enough.</returns>
    public static (IReadOnlyList<int> Posts, int Supervisors)? TooFew(IReadOnlyList<(int Shares, IReadOnlyList<Guid> Supervisors)> posts, int whole)
    {
        var spread = new SharedSupervisors(posts, whole);
        for (var post = 0; post < posts.Count; post++)
        {
            for (var left = posts[post].Shares; left > 0;)
            {
                if (spread.Path(post, out var reached) is not { } path)
                    return (reached.Posts, reached.Supervisors);
                left -= spread.Give(path, left);
            }
        }
        return null;
    }

    // From the post to a supervisor with time left, over posts that could hand some of theirs to another.
    private List<(int Post, Guid Supervisor)>? Path(int from, out (IReadOnlyList<int> Posts, int Supervisors) reached)
    {
        var (cameTo, cameBy) = (new Dictionary<int, Guid> { [from] = Guid.Empty }, new Dictionary<Guid, int>());
        var waiting = new Queue<int>([from]);
        while (waiting.TryDequeue(out var post))
        {
            foreach (var supervisor in posts[post].Supervisors.Where(s => cameBy.TryAdd(s, post)))
            {
                if (used.GetValueOrDefault(supervisor) < whole)
                {
                    reached = default;
                    return Back(from, supervisor, cameTo, cameBy);
                }
                foreach (var (other, _) in given.Keys.Where(g => g.Supervisor == supervisor && given[g] > 0 && cameTo.TryAdd(g.Post, supervisor)).ToList())
                    waiting.Enqueue(other);
            }
        }
        reached = ([.. cameTo.Keys], cameBy.Count);
        return null;
    }

    private static List<(int Post, Guid Supervisor)> Back(int from, Guid last, Dictionary<int, Guid> cameTo, Dictionary<Guid, int> cameBy)
    {
        var path = new List<(int Post, Guid Supervisor)> { (cameBy[last], last) };
        while (path[0].Post != from)
        {
            var supervisor = cameTo[path[0].Post];
            path.Insert(0, (cameBy[supervisor], supervisor));
        }
        return path;
    }

    private int Give(List<(int Post, Guid Supervisor)> path, int most)
    {
        most = Math.Min(most, whole - used.GetValueOrDefault(path[^1].Supervisor));
        for (var i = 1; i < path.Count; i++)
            most = Math.Min(most, given[(path[i].Post, path[i - 1].Supervisor)]);
        for (var i = 0; i < path.Count; i++)
        {
            given[path[i]] = given.GetValueOrDefault(path[i]) + most;
            if (i > 0)
                given[(path[i].Post, path[i - 1].Supervisor)] -= most;
        }
        used[path[^1].Supervisor] = used.GetValueOrDefault(path[^1].Supervisor) + most;
        return most;
    }
}

using VRLab.Core;

namespace VRLab.Assessment.Knowledge;

/// <summary>Something that a learner can or cannot do, with what must be there before it.</summary>
/// <param name="Prerequisites">Ids of other abilities.</param>
/// <param name="Exercises">Scenarios or chapters that practice it.</param>
public sealed record Ability(string Id, LocalizedText Name, IReadOnlyList<string> Prerequisites, IReadOnlyList<string> Exercises);

/// <summary>Abilities in an order in which each comes after its prerequisites.</summary>
public sealed class AbilityGraph
{
    private readonly Dictionary<string, Ability> _byId = new(StringComparer.Ordinal);

    /// <exception cref="ProblemException">An id is there twice, a prerequisite is missing, or abilities need each other in a circle.</exception>
    public AbilityGraph(IEnumerable<Ability> abilities)
    {
        Ability[] all = [.. abilities];
        foreach (Ability ability in all)
        {
            if (!_byId.TryAdd(ability.Id, ability))
            {
                throw ProblemException.BadInput($"The ability '{ability.Id}' is there twice.", "Give each ability an id of its own.");
            }
        }

        var ordered = new List<Ability>(all.Length);
        var states = new Dictionary<string, bool>(StringComparer.Ordinal);
        Array.ForEach(all, ability => Visit(ability, states, ordered));
        Ordered = ordered;
    }

    public IReadOnlyList<Ability> Ordered { get; }

    public Ability this[string id] => _byId[id];

    /// <summary>How many abilities wait for this one, directly or through others.</summary>
    public int DependentsOf(string id) => Ordered.Count(other => other.Id != id && Needs(other, id));

    private bool Needs(Ability ability, string id) => ability.Prerequisites.Any(before => before == id || Needs(_byId[before], id));

    private void Visit(Ability ability, Dictionary<string, bool> isDone, List<Ability> ordered)
    {
        if (isDone.TryGetValue(ability.Id, out bool done))
        {
            if (!done)
            {
                throw ProblemException.BadInput($"The ability '{ability.Id}' needs itself through others.", "Take one of the prerequisites in this circle away.");
            }

            return;
        }

        isDone[ability.Id] = false;
        foreach (string id in ability.Prerequisites)
        {
            Visit(_byId.TryGetValue(id, out Ability? before) ? before : throw ProblemException.BadInput(
                $"The ability '{ability.Id}' needs '{id}', which is not there.", "Add it, or take the prerequisite away."), isDone, ordered);
        }

        isDone[ability.Id] = true;
        ordered.Add(ability);
    }
}

using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.VirtualLearner;

/// <summary>A virtual learner's part in a team.</summary>
/// <param name="Role">Whose steps it does; those of others it waits for.</param>
/// <param name="Number">Which of those who share the role, from 0.</param>
/// <param name="Walls">What of the building stands in a person's way, world space: minimum and maximum of boxes.</param>
public sealed record LearnerPart(string Role, int Number, IReadOnlyList<(Vector3 Minimum, Vector3 Maximum)> Walls)
{
    /// <summary>The building's stairs, world frame.</summary>
    public IReadOnlyList<StairData> Stairs { get; init; } = [];

    /// <summary>Goes on for somebody who is gone: from where they stood, with what is not done yet.</summary>
    public bool Resumes { get; init; }
}

using System.Numerics;
using System.Reflection;
using VRLab.Core;
using VRLab.Runtime.Tests.Support;

namespace VRLab.Runtime.Tests;

/// <summary>Whatever of an object decides what comes next is in the state's hash: else a replay that went another way would not be noticed.</summary>
public sealed class EntityHashTests
{
    /// <summary>Given once, told by the physics' own hash, computed anew in each tick before anybody asks, or hashed as a whole of its own.</summary>
    private static readonly string[] ToldElsewhere =
    [
        nameof(Entity.Body), nameof(Entity.HasBody), nameof(Entity.Shape), nameof(Entity.MassKilograms), nameof(Entity.Joint),
        nameof(Entity.IsLimitedByBlock), nameof(Entity.TetherInWorld), nameof(Entity.TetherMeters), nameof(Entity.Walk),
    ];

    private static IEnumerable<PropertyInfo> States => typeof(Entity).GetProperties()
        .Where(property => property.SetMethod is { } set && set.ReturnParameter.GetRequiredCustomModifiers().Length == 0 && !ToldElsewhere.Contains(property.Name));

    [TestCaseSource(nameof(States))]
    public void Another_state_has_another_hash(PropertyInfo state)
    {
        Entity entity = EntityFactory.Create(0, new ObjectId("thing"), Models.Cube, Pose.Identity, new GrabInteraction(0.1));
        ulong before = HashOf(entity);
        state.SetValue(entity, Other(state.GetValue(entity)));
        Assert.That(HashOf(entity), Is.Not.EqualTo(before));
    }

    private static object Other(object? value) => value switch
    {
        bool flag => !flag,
        int number => number + 1,
        long number => number + 1,
        double.NaN => 0.5,
        double number => number + 0.5,
        Pose pose => pose * Pose.At(Vector3.UnitX),
        ParticipantId who => new ParticipantId(who.Value + 1),
        Hand hand => hand == Hand.Left ? Hand.Right : Hand.Left,
        _ => throw new NotSupportedException($"Say what is another {value?.GetType().Name} than {value}."),
    };

    private static ulong HashOf(Entity entity)
    {
        StateHash hash = default;
        entity.AddToHash(ref hash);
        return hash.Value;
    }
}

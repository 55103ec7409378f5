using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>What a hand is about to act on, and how long it has been.</summary>
internal sealed class HoverState
{
    public HoverKind Kind { get; private set; }

    /// <summary>Index of the entity, or -1.</summary>
    public int Entity { get; private set; } = -1;

    public long Ticks { get; private set; }

    /// <summary>A dwell that acted does not act again before the hand has pointed elsewhere.</summary>
    public bool HasActed { get; set; }

    /// <summary>What was just put somewhere by resting on it is not taken again by resting on.</summary>
    public int Spent { get; set; } = -1;

    public void Set(HoverKind kind, int entity)
    {
        bool isSame = kind == Kind && entity == Entity;
        Ticks = isSame ? Ticks + 1 : 0;
        HasActed = isSame ? HasActed : entity >= 0 && entity == Spent;
        Spent = HasActed ? Spent : -1;
        Kind = entity < 0 ? HoverKind.None : kind;
        Entity = entity;
    }

    public void AddToHash(ref StateHash hash)
    {
        hash.Add((int)Kind);
        hash.Add(Entity);
        hash.Add(Ticks);
    }
}

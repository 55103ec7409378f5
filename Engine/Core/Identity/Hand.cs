namespace VRLab.Core;

/// <summary>Which hand of a learner.</summary>
public enum Hand : byte
{
    Left = 0,
    Right = 1,
}

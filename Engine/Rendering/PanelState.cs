using System.Numerics;
using VRLab.Core;

namespace VRLab.Rendering;

/// <summary>What a panel shows, and where. Pictures of it differ only where version, size or opacity do.</summary>
public readonly record struct PanelState(int Version, Vector2 SizeMeters, float Opacity, bool IsVisible, Pose WorldFromPanel);

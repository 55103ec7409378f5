using VRLab.Assets.Building;
using VRLab.Assets.Parameters;

namespace VRLab.Assets;

/// <summary>An entry of the kit: its name, what it is, what an author can choose, and how it is built.</summary>
public sealed record KitAsset(
    string Name, string Description, IReadOnlyList<KitParameter> Parameters, Action<AssetBuilder, KitArguments> Build);

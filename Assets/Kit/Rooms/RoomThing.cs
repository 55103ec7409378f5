using VRLab.Core;

namespace VRLab.Assets.Rooms;

/// <summary>An asset of the kit among others of a group; see <see cref="RoomBuilder.PlaceTogether"/>.</summary>
/// <param name="AssetName">Its name in the kit.</param>
/// <param name="GroupFromThing">Where it stands.</param>
/// <param name="Parameters">As pairs "name=value".</param>
public readonly record struct RoomThing(string AssetName, Pose GroupFromThing, params string[] Parameters);

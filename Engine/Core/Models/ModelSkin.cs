using System.Numerics;

namespace VRLab.Core.Models;

/// <summary>
/// The joints that pull at the vertices of a skinned mesh. A vertex lies at the weighted sum over its joints of
/// <c>modelFromJoint * jointFromMesh * position</c>; the pose of the node that shows the mesh does not count (glTF 2.0, section 3.7.3.3).
/// </summary>
/// <param name="Name">For messages.</param>
/// <param name="JointNodes">Places in <see cref="ModelAsset.Nodes"/>.</param>
/// <param name="JointFromMesh">Inverse bind matrices, one a joint; System.Numerics' row vectors (<c>Vector3.Transform(v, m)</c>), meters.</param>
public sealed record ModelSkin(string Name, IReadOnlyList<int> JointNodes, IReadOnlyList<Matrix4x4> JointFromMesh);

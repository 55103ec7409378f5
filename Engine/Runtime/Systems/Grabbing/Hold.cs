using VRLab.Core;
using VRLab.Physics;

namespace VRLab.Runtime;

/// <summary>One hand's hold on one entity. Without a grab where the entity is no body of the physics (a knob's shaft, a joystick).</summary>
internal readonly record struct Hold(ParticipantId Participant, Hand Hand, int Entity, bool HasGrab, GrabHandle Grab);

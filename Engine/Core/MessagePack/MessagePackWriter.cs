namespace VRLab.Core.MessagePack;

/// <summary>Writes MessagePack into a buffer that grows and is reused; allocates nothing once it is large enough.</summary>
public ref partial struct MessagePackWriter;
